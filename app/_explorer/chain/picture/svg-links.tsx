import type { PictureLook } from '#graph/scene/lanes/picture-look';
import type { RoutePiece } from '#graph/scene/lanes/route-pieces';
import type { PictureScene } from './picture-scene';
import styles from './svg-links.module.css';

type Props = {
  readonly scene: PictureScene;
  readonly size: { readonly width: number; readonly height: number };
  readonly look: PictureLook;
  /** WebGL draws them on screen; paper still gets these. */
  readonly isCovered: boolean;
};

/** The links as plain SVG: before scripts run, where there is no WebGL 2, while a context is lost, and on paper. */
export function SvgLinks({ scene, size, look, isCovered }: Props) {
  return (
    <svg
      className={`${styles['links']} ${isCovered ? styles['covered'] : ''}`}
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      data-links=""
      aria-hidden="true"
    >
      {joinPieces(scene.pieces).map(({ key, d, piece }) => (
        <path key={key} d={d} className={toClass(piece, look.emphasisOf(piece.routes))} />
      ))}
      {scene.heads.map((head) => (
        <path
          key={head.key}
          d={`M${head.tip.x - 7.5} ${head.tip.y - 4.4}L${head.tip.x} ${head.tip.y}l-7.5 4.4z`}
          className={`${toClass(head, look.emphasisOf(head.routes))} ${head.hollow ? styles['hollow'] : styles['full']}`}
        />
      ))}
    </svg>
  );
}

function toClass(line: Pick<RoutePiece, 'dashed' | 'across'>, emphasis: string): string {
  return [line.across ? 'across' : 'within', line.dashed ? 'dashed' : 'solid', emphasis]
    .map((name) => styles[name] ?? '')
    .join(' ');
}

type Joined = { readonly key: string; readonly d: string; readonly piece: RoutePiece };

/** Pieces of the same routes become one path each: fewer elements, and dashes run on over the bends. */
function joinPieces(pieces: readonly RoutePiece[]): readonly Joined[] {
  const groups = new Map<string, RoutePiece[]>();
  for (const piece of pieces) {
    const key = `${piece.across}${piece.dashed}${piece.routes.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [piece] = group;
    return piece === undefined ? [] : [{ key, piece, d: toPath(group) }];
  });
}

function toPath(pieces: readonly RoutePiece[]): string {
  let end: RoutePiece['to'] | undefined;
  let path = '';
  for (const { from, to } of [...pieces].sort((a, b) => a.offset - b.offset)) {
    if (end?.x !== from.x || end.y !== from.y) path += `M${from.x} ${from.y}`;
    path += `L${to.x} ${to.y}`;
    end = to;
  }
  return path;
}
