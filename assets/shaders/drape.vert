layout(location = 0) in vec2 at;
layout(location = 1) in vec2 uv_in;
out vec2 uv;

void main() {
    uv = uv_in;
    gl_Position = clip_from_px(px_from_plane(at));
}
