import { conformance } from './suite.ts';

conformance('caddy');
