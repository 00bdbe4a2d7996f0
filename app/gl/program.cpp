#include "app/gl/program.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <iterator>
#include <vector>

#include "app/gl/context.hpp"

namespace app::gl {
namespace {

using Files = std::initializer_list<const char*>;

std::string read_source(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(fmt::format("cannot read the shader {}", path));
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string first_line(const char* log) {
    const std::string text(log);
    return text.substr(0, text.find('\n'));
}

/// A shader object, deleted at the end of its scope; a program keeps what is attached to it.
class Shader {
  public:
    Shader(unsigned stage, const std::string& folder, Files files) : id_(glCreateShader(stage)) {
        std::vector<std::string> texts{"#version 330 core\n"};
        for (const char* file : files) texts.push_back(read_source(folder + "/" + file));
        std::vector<const char*> pointers;
        for (const std::string& text : texts) pointers.push_back(text.c_str());
        glShaderSource(id_, static_cast<int>(pointers.size()), pointers.data(), nullptr);
        glCompileShader(id_);
        int compiled = 0;
        glGetShaderiv(id_, GL_COMPILE_STATUS, &compiled);
        if (compiled != 0) return;
        std::array<char, 1024> log{};
        glGetShaderInfoLog(id_, static_cast<int>(log.size()), nullptr, log.data());
        glDeleteShader(id_);
        throw Error(
            fmt::format("{}/{} does not compile: {}", folder, *(files.end() - 1), first_line(log.data())));
    }
    ~Shader() { glDeleteShader(id_); }
    Shader(const Shader&) = delete;
    Shader& operator=(const Shader&) = delete;
    [[nodiscard]] unsigned id() const { return id_; }

  private:
    unsigned id_;
};

}  // namespace

Program::Program(const std::string& folder, Files vertex_files, Files fragment_files) {
    const Shader vertex(GL_VERTEX_SHADER, folder, vertex_files);
    const Shader fragment(GL_FRAGMENT_SHADER, folder, fragment_files);
    id_ = glCreateProgram();
    glAttachShader(id_, vertex.id());
    glAttachShader(id_, fragment.id());
    glLinkProgram(id_);
    int linked = 0;
    glGetProgramiv(id_, GL_LINK_STATUS, &linked);
    if (linked != 0) return;
    std::array<char, 1024> log{};
    glGetProgramInfoLog(id_, static_cast<int>(log.size()), nullptr, log.data());
    glDeleteProgram(id_);
    throw Error(
        fmt::format("{}/{} does not link: {}", folder, *(fragment_files.end() - 1), first_line(log.data())));
}

Program::~Program() {
    glDeleteProgram(id_);
}

void Program::use() const {
    glUseProgram(id_);
}

int Program::uniform(const char* name) const {
    return glGetUniformLocation(id_, name);
}

}  // namespace app::gl
