// Writes 1 - coverage: blended with MIN, a pixel under several segments keeps the largest coverage.
flat in vec2 a;
flat in vec2 b;
flat in float along_px;
flat in float reach_px;

uniform vec2 frag_origin;  // px = frag_origin + (x, -y) of gl_FragCoord
uniform float half_px;
uniform float alpha;
uniform float dash_px;     // 0: solid
uniform float period_px;
out vec4 result;

void main() {
    // Everything from `a` on, so that rounding is the same in any rectangle.
    vec2 from_a = frag_origin + vec2(gl_FragCoord.x, -gl_FragCoord.y) - a;
    vec2 way = b - a;
    float t = dot(from_a, way) / max(dot(way, way), 1e-6);
    float from_line = length(from_a - way * clamp(t, 0.0, 1.0));
    float covered = alpha * line_coverage(from_line, half_px, reach_px);
    if (dash_px > 0.0) {
        float at = along_px + t * length(way);
        float from_middle = abs(mod(at + (period_px - dash_px) * 0.5, period_px) - period_px * 0.5);
        covered *= clamp(dash_px * 0.5 - from_middle + 0.5, 0.0, 1.0);
    }
    result = vec4(1.0 - covered);
}
