// From meters on the plane, relative to the scene's origin, to pixels of the rectangle being drawn, y down.
// Places are rounded to 1/64 pixel counted from the origin, in whole numbers: the same place falls on the same
// part of a pixel in whichever rectangle it is drawn, so tiles join and a pan changes nothing.
uniform vec2 px_per_m;     // y negative
uniform ivec2 origin_64;   // the origin from the rectangle's top left, 1/64 px
uniform vec2 viewport_px;  // size; larger than the rectangle by a margin on each side
uniform float margin_px;

vec2 px_from_plane(vec2 m) {
    ivec2 rounded = ivec2(round(clamp(m * px_per_m, -1.6e7, 1.6e7) * 64.0));
    return vec2(rounded + origin_64) / 64.0;
}

// The framebuffer's first row is the topmost.
vec4 clip_from_px(vec2 px) { return vec4((px + margin_px) * 2.0 / viewport_px - 1.0, 0.0, 1.0); }
