/** Where Pulse listens unless FRONTEND_PORT says otherwise (Pulse docs/CONFIGURATION.md). */
export const PULSE_PORT = 7655;

/** The separate port that the same page offers for agents alone (PULSE_AGENT_INGEST_PORT; its own example). */
export const AGENT_INGEST_PORT = 7656;
