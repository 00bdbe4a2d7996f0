// How much of the fragment one segment covers. All is counted from `a` on, so that rounding is the same in
// any rectangle.
flat in vec2 a;
flat in vec2 way;
flat in float along_px;
flat in float reach_px;

uniform vec2 frag_origin;  // px = frag_origin + gl_FragCoord
uniform float half_px;
uniform float dash_px;  // 0: solid
uniform float period_px;

vec2 place_from_a() { return frag_origin + gl_FragCoord.xy - a; }

// Where `p` lies along the vector `v`, 0 at its start, 1 at its end.
float part_along(vec2 p, vec2 v) { return dot(p, v) / max(dot(v, v), 1e-6); }

float distance_to(vec2 p, vec2 v) { return length(p - v * clamp(part_along(p, v), 0.0, 1.0)); }

float segment_coverage(vec2 p) {
    float covered = line_coverage(distance_to(p, way), half_px, reach_px);
    if (dash_px > 0.0) {
        float at = along_px + part_along(p, way) * length(way);
        float from_middle = abs(mod(at + (period_px - dash_px) * 0.5, period_px) - period_px * 0.5);
        covered *= clamp(dash_px * 0.5 - from_middle + 0.5, 0.0, 1.0);
    }
    return covered;
}
