// One segment of a line, widened to a quad that holds its round ends and their smooth edge.
layout(location = 0) in vec2 from;
layout(location = 1) in vec2 to;
layout(location = 2) in float along_m;
// The segments before and after it in the buffer: of the same line if they touch.
layout(location = 3) in vec2 previous_from;
layout(location = 4) in vec2 previous_to;
layout(location = 5) in vec2 next_from;
layout(location = 6) in vec2 next_to;

uniform float half_px;
uniform float dash_px_per_m;

flat out vec2 a;         // px
flat out vec2 way;       // to the segment's end
flat out float along_px;
flat out float reach_px;  // see line_coverage
flat out vec2 back;       // from a to where the line came from; 0: it begins here
flat out vec2 onward;     // from the end to where the line goes on; 0: it ends here

void main() {
    a = px_from_plane(from);
    vec2 b = px_from_plane(to);
    way = b - a;
    along_px = along_m * dash_px_per_m;
    back = previous_to == from ? px_from_plane(previous_from) - a : vec2(0.0);
    onward = next_from == to ? px_from_plane(next_to) - b : vec2(0.0);

    float size = length(way);
    vec2 ahead = size > 0.0 ? way / size : vec2(1.0, 0.0);
    vec2 side = vec2(ahead.y, -ahead.x);
    reach_px = 0.5 * (abs(ahead.x) + abs(ahead.y));
    float widened = half_px + 1.0;
    vec2 px = (gl_VertexID & 2) == 0 ? a - ahead * widened : b + ahead * widened;
    gl_Position = clip_from_px(px + side * ((gl_VertexID & 1) == 0 ? widened : -widened));
}
