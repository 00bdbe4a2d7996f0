// One segment of a line, widened to a quad that holds its round ends and their smooth edge.
layout(location = 0) in vec2 from;
layout(location = 1) in vec2 to;
layout(location = 2) in float along_m;

uniform float half_px;
uniform float dash_px_per_m;

flat out vec2 a;         // px
flat out vec2 b;
flat out float along_px;
flat out float reach_px;  // see line_coverage

void main() {
    a = px_from_plane(from);
    b = px_from_plane(to);
    along_px = along_m * dash_px_per_m;
    vec2 way = b - a;
    float size = length(way);
    way = size > 0.0 ? way / size : vec2(1.0, 0.0);
    reach_px = 0.5 * (abs(way.x) + abs(way.y));
    vec2 side = vec2(way.y, -way.x);
    float widened = half_px + 1.0;
    vec2 px = (gl_VertexID & 2) == 0 ? a - way * widened : b + way * widened;
    gl_Position = clip_from_px(px + side * ((gl_VertexID & 1) == 0 ? widened : -widened));
}
