import { conformance } from './suite.ts';

conformance('haproxy');
