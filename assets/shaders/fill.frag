uniform vec4 color;
uniform vec4 hatch_color;    // alpha 0: no hatch
uniform float hatch_period;  // px, along x or y
uniform float hatch_half;    // px, half the width of a line
uniform vec2 hatch_origin;   // (x, -y) of gl_FragCoord from here: the same lines for all rectangles
out vec4 result;

void main() {
    result = color;
    if (hatch_color.a > 0.0) {
        vec2 at = hatch_origin + vec2(gl_FragCoord.x, -gl_FragCoord.y);
        float across = (mod(at.x + at.y, hatch_period) - hatch_period * 0.5) * 0.70710678;
        float h = hatch_color.a * line_coverage(abs(across), hatch_half);
        float a = h + color.a * (1.0 - h);
        result = vec4(mix(color.rgb * color.a, hatch_color.rgb, h) / max(a, 1e-4), a);
    }
}
