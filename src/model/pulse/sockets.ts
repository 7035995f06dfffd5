import { AGENT_SOCKET, BROWSER_SOCKET } from '../request.ts';

/** The sockets that a version answers. Agents have theirs since 5.0 (internal/agentexec); the guide's `/api/ws` none has. */
export function servedSockets(pulse: 4 | 5 | 6): readonly string[] {
  return pulse === 4 ? [BROWSER_SOCKET] : [BROWSER_SOCKET, AGENT_SOCKET];
}
