#include "app/arrivals.hpp"

namespace app {

void commands_of_arrivals(const Input& input, const State& state, std::vector<Command>& commands) {
    Placement placement = input.dropped_beside ? Placement::beside : Placement::in_place;
    for (const std::string& file : input.dropped_files) {
        commands.emplace_back(OpenArticle{{file, nullptr, {}}, placement});
        placement = Placement::beside;
    }
    if (!input.dropped_text.empty()) commands.emplace_back(OpenText{input.dropped_text, placement});
    if (input.pasted) commands.emplace_back(OpenText{*input.pasted, state.articles.paste_placement});
    if (input.drop_hovers != state.articles.drop_hovers) commands.emplace_back(HoverDrop{input.drop_hovers});
}

}  // namespace app
