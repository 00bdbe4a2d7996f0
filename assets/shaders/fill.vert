layout(location = 0) in vec2 at;

void main() { gl_Position = clip_from_px(px_from_plane(at)); }
