// What is measured of one size.
import type { ApiTiming } from '../reads/api-views';
import type { Timing } from '../statistics';
import type { LoadRates } from './load-rate';

export type EngineFigures = {
  readonly reads: ReadonlyMap<string, Timing>;
  readonly api: ApiTiming;
};
export type SizeFigures = {
  readonly firms: number;
  readonly load: LoadRates;
  /** Seconds in which the embedded engine loads the same graph, checks included. */
  readonly embeddedSeconds: number;
  readonly embedded: EngineFigures;
  readonly neo4j: EngineFigures;
  /** Resident bytes of the database server after everything was asked. */
  readonly serverMemory: number;
};
