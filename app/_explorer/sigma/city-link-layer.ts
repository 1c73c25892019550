// The city's links as one layer of sigma's own WebGL context: bands with round bends, dashes and arrow heads.
// May import: scene. Invariants: one draw call a sheet of links; a mesh given again after a lost context draws the same picture.
import { FLOATS_PER_CORNER } from '#graph/scene/city/link-mesh';

/** From px of the picture to clip space, column by column; px of the picture that a device pixel covers; factor on widths. */
export type LinkView = { readonly matrix: Float32Array; readonly pixel: number; readonly widen: number };
export type LinkLayer = { readonly render: () => void; readonly kill: () => void };

const VERTEX = `#version 300 es
in vec2 a_at;
in vec2 a_shift;
in vec3 a_band;
in float a_dash;
in vec4 a_colour;
in vec2 a_back;
uniform mat3 u_matrix;
uniform float u_pixel;
uniform float u_widen;
out vec4 v_colour;
out float v_across;
out float v_half;
out float v_along;
out float v_dash;
void main() {
  // One pixel more on both sides, for the soft edge.
  float reach = a_band.y * u_widen + u_pixel;
  vec2 at = a_at + a_back * u_widen + a_shift * reach * a_band.x;
  gl_Position = vec4((u_matrix * vec3(at, 1.0)).xy, 0.0, 1.0);
  v_colour = a_colour;
  v_across = a_band.x * reach;
  v_half = a_band.y * u_widen;
  v_along = a_band.z;
  v_dash = a_dash;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec4 v_colour;
in float v_across;
in float v_half;
in float v_along;
in float v_dash;
uniform float u_pixel;
uniform float u_opacity;
uniform float u_widen;
out vec4 colour;
void main() {
  float cover = clamp(0.5 + (v_half - abs(v_across)) / u_pixel, 0.0, 1.0);
  if (v_dash > 0.5) {
    float period = 8.0 * u_widen;
    float wave = abs(fract(v_along / period) - 0.5) * period;
    cover *= clamp(0.5 + (0.3 * period - wave) / u_pixel, 0.0, 1.0);
  }
  float alpha = v_colour.a * cover * u_opacity;
  colour = vec4(v_colour.rgb * alpha, alpha);
}`;

const ATTRIBUTES = [
  ['a_at', 2],
  ['a_shift', 2],
  ['a_band', 3],
  ['a_dash', 1],
  ['a_colour', 4],
  ['a_back', 2],
] as const;

export type LinkSheet = { readonly mesh: Float32Array; readonly opacity: number };

/**
 * `readSheet` and `readView` are asked at every frame, so nothing has to be pushed. The program is compiled when there is
 * something to draw: at rest two of three sheets are empty, and the first picture need not wait for them.
 */
export function buildLinkLayer(
  gl: WebGL2RenderingContext,
  { readSheet, readView }: { readonly readSheet: () => LinkSheet; readonly readView: () => LinkView },
): LinkLayer {
  let band: ReturnType<typeof openBand> | undefined;
  return {
    render: () => {
      const sheet = readSheet();
      if (sheet.mesh.length === 0 || sheet.opacity === 0) return;
      band ??= openBand(gl);
      band.draw(sheet, readView());
    },
    kill: () => band?.close(),
  };
}

/** The program with its buffer in one context. */
function openBand(gl: WebGL2RenderingContext) {
  const program = linkProgram(gl);
  const buffer = gl.createBuffer();
  const array = gl.createVertexArray();
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const [matrix, pixel] = [uniform('u_matrix'), uniform('u_pixel')];
  const [opacity, widen] = [uniform('u_opacity'), uniform('u_widen')];
  bindAttributes(gl, program, { buffer, array });
  const activate = gl.useProgram.bind(gl, program);
  let uploaded: Float32Array | undefined;
  return {
    draw: (sheet: LinkSheet, view: LinkView) => {
      activate();
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.bindVertexArray(array);
      if (uploaded !== sheet.mesh) {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferData(gl.ARRAY_BUFFER, sheet.mesh, gl.DYNAMIC_DRAW);
        gl.bindBuffer(gl.ARRAY_BUFFER, null);
        uploaded = sheet.mesh;
      }
      gl.uniformMatrix3fv(matrix, false, view.matrix);
      gl.uniform1f(pixel, view.pixel);
      gl.uniform1f(opacity, sheet.opacity);
      gl.uniform1f(widen, view.widen);
      gl.drawArrays(gl.TRIANGLES, 0, sheet.mesh.length / FLOATS_PER_CORNER);
      gl.bindVertexArray(null);
    },
    close: () => {
      gl.deleteProgram(program);
      gl.deleteBuffer(buffer);
      gl.deleteVertexArray(array);
    },
  };
}

function bindAttributes(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  { buffer, array }: { readonly buffer: WebGLBuffer; readonly array: WebGLVertexArrayObject },
): void {
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let offset = 0;
  for (const [name, size] of ATTRIBUTES) {
    const location = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, FLOATS_PER_CORNER * 4, offset * 4);
    offset += size;
  }
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}

function linkProgram(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return program;
}
