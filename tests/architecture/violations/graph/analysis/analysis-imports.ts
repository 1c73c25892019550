import type { port } from '../store/port';

export type Port = typeof port;
