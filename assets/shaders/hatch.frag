uniform vec4 color;         // under the lines
uniform vec4 hatch_color;
uniform float period_px;    // along x or y
uniform float half_px;      // half the width of a line
uniform vec2 frag_origin;   // gl_FragCoord from here: the same lines for all rectangles
out vec4 result;

void main() {
    vec2 at = frag_origin + gl_FragCoord.xy;
    float across = (mod(at.x + at.y, period_px) - period_px * 0.5) * 0.70710678;
    float h = hatch_color.a * line_coverage(abs(across), half_px, 0.70710678);
    float a = h + color.a * (1.0 - h);
    result = vec4(mix(color.rgb * color.a, hatch_color.rgb, h) / max(a, 1e-4), a);
}
