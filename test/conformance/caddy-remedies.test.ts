import { remedies } from './remedies.ts';

remedies('caddy');
