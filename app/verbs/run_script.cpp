#include "app/verbs/run_script.hpp"

#include "app/output_file.hpp"
#include "geo/data/read_file.hpp"

namespace app {

void run_script(const std::string& file, const App& app, const ScriptStage& stage, PixelSize size,
                float scale, const std::string& folder) {
    Script script = Script::parse(geo::read_text(file), file);
    script.start(size, scale);
    while (const auto frame = script.next(seen_of(app))) {
        stage.draw(frame->input);
        if (!frame->shot) continue;
        const PixelSize drawn = frame->input.framebuffer;
        write_file((folder.empty() ? "." : folder) + "/" + *frame->shot + ".png",
                   encode_png(stage.pixels(drawn), drawn));
    }
    if (script.failures().empty()) return;
    std::string all;
    for (const std::string& failure : script.failures()) all += (all.empty() ? "" : "\n") + failure;
    throw ScriptFailed(all);
}

}  // namespace app
