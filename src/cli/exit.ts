/** What a run says to the shell: TROUBLE outranks FINDINGS, and a config that does not parse is a finding. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const TROUBLE = 2;
