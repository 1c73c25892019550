// Every mark of the city as one fragment layer: rings with their four patterns, diamonds, triangles, squares, discs, states.
// May import: scene types. Invariants: edges are one device pixel wide at every zoom and density; patterns keep their grain on screen.
import type { Glyph } from '#graph/scene/city/city-marks';

/** Number of a glyph in the shader. */
export const GLYPH_CODES: Readonly<Record<Glyph, number>> = {
  ring: 0,
  diamond: 1,
  'diamond-hollow': 2,
  triangle: 3,
  'triangle-hollow': 4,
  square: 5,
  'square-hollow': 6,
  disc: 7,
  'disc-hollow': 8,
  present: 9,
  weak: 10,
  absent: 11,
  unknown: 12,
  plate: 13,
};

const COLOURS = ['fill', 'surface', 'present', 'weak', 'absent', 'unknown'] as const;
const NUMBERS = ['glyph', 'partPresent', 'partWeak', 'partAbsent', 'muted'] as const;

/** Declared so that sigma copies them from the graph's nodes to the shader. */
export const CITY_NODE_VARIABLES = {
  fill: { type: 'color', default: '#808c99' },
  surface: { type: 'color', default: '#ffffff' },
  present: { type: 'color', default: '#808c99' },
  weak: { type: 'color', default: '#808c99' },
  absent: { type: 'color', default: '#808c99' },
  unknown: { type: 'color', default: '#808c99' },
  glyph: { type: 'number', default: 7 },
  partPresent: { type: 'number', default: 0 },
  partWeak: { type: 'number', default: 0 },
  partAbsent: { type: 'number', default: 0 },
  muted: { type: 'number', default: 0 },
} as const;

const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;

export const CITY_NODE_LAYER = {
  name: 'city',
  uniforms: [],
  attributes: [
    ...COLOURS.map((name) => ({ name, source: name, size: 4 as const, type: UNSIGNED_BYTE, normalized: true })),
    ...NUMBERS.map((name) => ({ name, source: name, size: 1 as const, type: FLOAT })),
  ],
  glsl: `
// Part of a pixel inside an edge; d is the distance in uv, negative inside.
float cityCover(float d) {
  return clamp(0.5 - d / max(fwidth(d), 1e-5), 0.0, 1.0);
}

// 1 where a state is filtered out: one bit a state.
float cityMuted(float bits, float state) {
  return mod(floor(bits / exp2(state)), 2.0);
}

// Diagonal stripes, 5 px from one to the next.
float cityStripes(vec2 px) {
  float wave = abs(fract((px.x + px.y) / 5.4) - 0.5) * 5.4;
  return clamp(0.5 + (1.55 - wave) * 1.2, 0.0, 1.0);
}

// Dots on a grid of 4 px.
float cityDots(vec2 px) {
  vec2 cell = fract(px / 3.6) * 3.6 - 1.8;
  return clamp(0.5 + (0.95 - length(cell)) * 1.4, 0.0, 1.0);
}

vec4 cityRing(vec2 p, vec4 tone, vec4 surface, vec4 present, vec4 weak, vec4 absent, vec4 unknown, vec3 parts, float muted) {
  float r = length(p);
  float px = context.pixelToUV;
  vec2 screen = p / px;
  float turn = fract(atan(p.x, p.y) / 6.28318531 + 1.0);
  vec3 ends = vec3(parts.x, parts.x + parts.y, parts.x + parts.y + parts.z);
  float state = turn < ends.x ? 0.0 : turn < ends.y ? 1.0 : turn < ends.z ? 2.0 : 3.0;
  float outer = state == 2.0 ? 0.98 : 0.8;
  float inner = 0.46;
  float band = max(r - outer, inner - r);
  // Outline of a patterned arc: 1.2 px along its rims.
  float rim = clamp(0.5 + (1.2 * px + band) / px, 0.0, 1.0);
  vec3 ink = state == 0.0 ? present.rgb : state == 1.0 ? weak.rgb : state == 2.0 ? absent.rgb : unknown.rgb;
  float fill = state == 1.0 ? max(cityStripes(screen), rim) : state == 3.0 ? max(cityDots(screen), rim * 0.55) : 1.0;
  vec3 colour = mix(surface.rgb, ink, fill);
  // A hairline between arcs, at the start of each.
  float gap = 1.0;
  float starts[4] = float[](0.0, ends.x, ends.y, ends.z);
  float sizes[4] = float[](parts.x, parts.y, parts.z, 1.0 - ends.z);
  for (int i = 0; i < 4; i++) {
    if (sizes[i] > 0.999 || sizes[i] < 0.001) continue;
    float away = abs(fract(turn - starts[i] + 0.5) - 0.5) * 6.28318531 * r;
    gap = min(gap, clamp(away / px - 0.1, 0.0, 1.0));
  }
  colour = mix(surface.rgb, colour, gap);
  float shown = mix(1.0, 0.16, cityMuted(muted, state));
  vec4 hole = vec4(tone.rgb, cityCover(r - inner));
  float bandCover = clamp(0.5 - band / px, 0.0, 1.0);
  vec3 mixed = mix(surface.rgb, colour, shown);
  return vec4(mix(hole.rgb, mixed, bandCover), max(hole.a, bandCover));
}

float cityDiamond(vec2 p, float size) {
  return (abs(p.x) + abs(p.y) - size) * 0.70710678;
}

float citySquare(vec2 p, float size) {
  vec2 d = abs(p) - size;
  return max(d.x, d.y);
}

float cityTriangle(vec2 p, float size) {
  float slope = dot(vec2(abs(p.x), p.y), vec2(0.8660254, 0.5)) - size * 0.5;
  return max(slope, -p.y - size * 0.5);
}

// A closed shape, or its outline with the surface inside.
vec4 cityShape(float d, vec3 ink, vec3 inside, float line) {
  float whole = clamp(0.5 - d / context.pixelToUV, 0.0, 1.0);
  if (line <= 0.0) return vec4(ink, whole);
  float core = clamp(0.5 - (d + line) / context.pixelToUV, 0.0, 1.0);
  return vec4(mix(ink, inside, core), whole);
}

vec4 cityState(float glyph, vec2 p, vec3 ink, vec3 inside) {
  float px = context.pixelToUV;
  float line = max(1.3 * px, 0.2);
  float disc = length(p) - 0.9;
  if (glyph < 9.5) return cityShape(disc, ink, inside, 0.0);
  if (glyph < 10.5) return p.y < 0.0 ? cityShape(disc, ink, inside, 0.0) : cityShape(disc, ink, inside, line);
  if (glyph < 11.5) {
    vec4 box = cityShape(citySquare(p, 0.85), ink, inside, line);
    float cross = min(abs(p.x - p.y), abs(p.x + p.y)) * 0.70710678 - line * 0.5;
    return vec4(mix(box.rgb, ink, clamp(0.5 - cross / px, 0.0, 1.0)), box.a);
  }
  float turn = fract(atan(p.x, p.y) / 6.28318531 * 8.0);
  float dash = step(turn, 0.55);
  vec4 ring = cityShape(disc, mix(inside, ink, dash), inside, line);
  float dot = clamp(0.5 - (length(p) - 0.25) / px, 0.0, 1.0);
  return vec4(mix(ring.rgb, ink, dot), ring.a);
}

vec4 layer_city(vec4 tone, vec4 surface, vec4 present, vec4 weak, vec4 absent, vec4 unknown,
    float glyph, float partPresent, float partWeak, float partAbsent, float muted) {
  vec2 p = context.uv;
  float line = max(1.4 * context.pixelToUV, 0.12);
  if (glyph < 0.5) {
    return cityRing(p, tone, surface, present, weak, absent, unknown, vec3(partPresent, partWeak, partAbsent), muted);
  }
  if (glyph > 12.5) return cityShape(length(p) - 0.98, tone.rgb, surface.rgb, 1.2 * context.pixelToUV);
  if (glyph > 8.5) return cityState(glyph, p, tone.rgb, surface.rgb);
  bool hollow = mod(glyph, 2.0) < 0.5;
  float d = glyph < 2.5 ? cityDiamond(p, 0.96)
    : glyph < 4.5 ? cityTriangle(p, 0.94)
    : glyph < 6.5 ? citySquare(p, 0.66)
    : length(p) - 0.9;
  return cityShape(d, tone.rgb, surface.rgb, hollow ? line : 0.0);
}
`,
};
