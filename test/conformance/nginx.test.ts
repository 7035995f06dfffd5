import { conformance } from './suite.ts';

conformance('nginx');
