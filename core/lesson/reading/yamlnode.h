#pragma once
// A YAML file as a tree that knows where each piece stands. Refused: anchors, aliases, tags, duplicate keys,
// several documents, more than 10 levels. Errors are thrown as LessonError without the name of the file and
// caught by loadLesson(), which adds it.

#include "core/lesson/lesson.h"

namespace eleven {

struct YamlNode {
    enum class Kind : std::uint8_t { Null, Scalar, List, Map } kind = Kind::Null;
    std::string value; ///< of a Scalar
    Place place;
    std::vector<YamlNode> keys;  ///< of a Map: scalars, each once
    std::vector<YamlNode> items; ///< of a List or a Map, there in the order of `keys`

    /// "\"eof\"", "a list", "a map", "nothing".
    [[nodiscard]] std::string asSeen() const;
    [[noreturn]] void fail(std::string expected) const;

    /// The text of a scalar; else fails with `expected`.
    [[nodiscard]] const std::string& scalar(const std::string& expected) const;
    /// true or false
    [[nodiscard]] bool boolean() const;
    /// Fails unless this is a map; if `known` is given all keys must be in it.
    void requireMap(const std::string& expected, const std::vector<std::string>& known = {}) const;
    void requireList(const std::string& expected) const;
    /// The value of `key`, or nullptr.
    [[nodiscard]] const YamlNode* find(const std::string& key) const;
    /// The value of `key`; fails if there is none.
    [[nodiscard]] const YamlNode& at(const std::string& key) const;
};

[[nodiscard]] YamlNode parseYaml(const std::string& text);

} // namespace eleven
