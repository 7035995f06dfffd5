import { remedies } from './remedies.ts';

remedies('haproxy');
