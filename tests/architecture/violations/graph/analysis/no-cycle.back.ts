import { forth } from './no-cycle';

export const back = forth;
