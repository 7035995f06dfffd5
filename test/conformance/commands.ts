export { conformancePage } from './conformance-page.ts';
export { runEverything } from './everything.ts';
export { observeCases } from './observe-case.ts';
