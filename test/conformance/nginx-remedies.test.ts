import { remedies } from './remedies.ts';

remedies('nginx');
