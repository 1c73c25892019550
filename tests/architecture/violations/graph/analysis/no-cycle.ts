import { back } from './no-cycle.back';

export const forth = back;
