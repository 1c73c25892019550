// placeholder
import type { CityCanvasProps } from './city-canvas';
import type { StageSize } from './use-stage-size';
export function StaticCity({ view }: CityCanvasProps & { readonly size: StageSize }) {
  return <div data-city={view.id} />;
}
