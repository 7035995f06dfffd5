import { conformance } from './suite.ts';

conformance('traefik');
