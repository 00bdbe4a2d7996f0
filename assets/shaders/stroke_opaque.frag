// Around a joint each pixel is left to the nearer one of the two segments, so that none is painted twice, which
// would take its smoothness from the edge. Pixels beyond the joint are as near to both: the first has them.
flat in vec2 back;
flat in vec2 onward;
uniform vec4 color;
out vec4 result;

const float even = 1e-3;  // px: so near they may both paint, lest neither does

void main() {
    vec2 p = place_from_a();
    float own = distance_to(p, way);
    float covered = segment_coverage(p);
    if (back != vec2(0.0) && (dot(p, way) <= 0.0 || distance_to(p, back) < own - even)) covered = 0.0;
    if (onward != vec2(0.0) && distance_to(p - way, onward) < own - even) covered = 0.0;
    result = vec4(color.rgb, covered);
}
