import { conformance } from './suite.ts';

conformance('apache');
