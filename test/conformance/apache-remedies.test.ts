import { remedies } from './remedies.ts';

remedies('apache');
