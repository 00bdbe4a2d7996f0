#pragma once

#include <initializer_list>
#include <string>

namespace app::gl {

/// A linked pair of shaders.
class Program {
  public:
    /// Each shader is the sequence of the named files of `folder`, after "#version 330 core".
    /// Throws Error: a file is missing, does not compile or link; what() names it and the first complaint.
    Program(const std::string& folder, std::initializer_list<const char*> vertex_files,
            std::initializer_list<const char*> fragment_files);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void use() const;
    /// Location of a uniform; -1, which GL ignores, where the shader has no use for it.
    [[nodiscard]] int uniform(const char* name) const;

  private:
    unsigned id_ = 0;
};

}  // namespace app::gl
