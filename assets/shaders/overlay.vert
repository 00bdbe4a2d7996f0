layout(location = 0) in vec2 at;     // window pixels, y down
layout(location = 1) in vec4 place;  // u v p q of OverlayMesh::Vertex
layout(location = 2) in vec4 color_in;
layout(location = 3) in uint kind_in;

uniform vec2 window_px;

out vec4 shape;
out vec4 color;
flat out uint kind;

void main() {
    shape = place;
    color = color_in;
    kind = kind_in;
    gl_Position = vec4(at.x * 2.0 / window_px.x - 1.0, 1.0 - at.y * 2.0 / window_px.y, 0.0, 1.0);
}
