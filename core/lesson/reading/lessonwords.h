#pragma once
// Pieces of the notation that acts and expectations share. Errors are thrown as LessonError and caught by
// loadLesson().

#include "core/lesson/reading/yamlnode.h"

namespace eleven {

/// Words between blanks.
[[nodiscard]] std::vector<std::string> wordsOf(const std::string& text);
/// A whole decimal number, "-1" too.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const std::string& text);
/// "a-z0-9-", at most 64 characters, neither first nor last a hyphen.
[[nodiscard]] bool isIdentifier(const std::string& text);
/// The same as a value of the file; else fails.
[[nodiscard]] const std::string& identifier(const YamlNode& node);
/// One of `words`; else fails.
[[nodiscard]] const std::string& oneOf(const YamlNode& node, const std::vector<std::string>& words);
/// "`recv`", "*more*", "[there](url)": it would be shown with these marks.
[[nodiscard]] bool hasMarkdown(std::string_view text);
inline constexpr const char* kPlainText = "plain text: no * and no ` around a word";
/// `{en: "Three segments"}`: a line in each language, one of them English.
[[nodiscard]] std::map<std::string, std::string> lineByLanguage(const YamlNode& node);
/// `{NAME: true}`: toggles that a program of `lesson` names.
[[nodiscard]] std::map<std::string, bool> togglesOf(const YamlNode& node, const Lesson& lesson);

/// An endpoint of `lesson`, which has a program; else fails at `at`.
[[nodiscard]] EndpointId endpointOf(const Lesson& lesson, const std::string& name, const YamlNode& at);
/// The same, but the first of a host stands for the host, which needs no program.
[[nodiscard]] EndpointId hostOrEndpointOf(const Lesson& lesson, const std::string& name, const YamlNode& at);
/// "client" or "server"; else fails at `at`.
[[nodiscard]] Side sideOf(const YamlNode& at);
/// Fails at `at` unless the program of `who` calls `call`.
void requireCall(const Lesson& lesson, EndpointId who, const std::string& call, const YamlNode& at);
/// Fails at `at` unless some program names the toggle `name`.
void requireToggle(const Lesson& lesson, const std::string& name, const YamlNode& at);
/// The flags of `text`, at least one; else fails at `at`.
[[nodiscard]] std::uint8_t flagsOf(const std::string& text, const YamlNode& at);

} // namespace eleven
