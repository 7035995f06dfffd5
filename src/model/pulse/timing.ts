import { AGENT_SOCKET } from '../request.ts';

/**
 * How long one of Pulse's sockets is silent, in both directions, at the longest.
 * - The browser's: the hub sends every client a JSON ping each 30 s and the page sends its own heartbeat each 30 s, in
 *   every version from 4.22 on (internal/websocket/hub.go; frontend websocket.ts).
 * - The agents': the server pings each 5 s and the agent's pong answers (internal/agentexec/server.go, pingInterval).
 */
export function longestSilence(path: string): number {
  return path === AGENT_SOCKET ? 5 : 30;
}

/** What the guide asks for ("at least 3600s"), whatever Pulse needs. */
export const GUIDE_IDLE_SECONDS = 3600;

/** A report of Pulse's docker agent may be this large (pkg/agents/docker/report_limits.go); Kubernetes reports likewise. */
export const REPORT_BYTES = 2 * 1024 * 1024;

/** What the guide recommends for buffers. */
export const GUIDE_BUFFER_BYTES = 64 * 1024;
