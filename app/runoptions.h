#pragma once
// The options of `eleven-states run`, read into a CommandLine. What is wrong is said in its `error`.

#include "app/commandline.h"

#include <QString>

namespace eleven {

void readClient(CommandLine& line, const std::string& text);
void readDirectory(CommandLine& line, const std::string& text);
void readStopAt(CommandLine& line, const std::string& text);
void readChecks(CommandLine& line, const std::string& text);
void readReport(CommandLine& line, const std::string& text);
void readSay(CommandLine& line, const std::string& text);
/// The name of a file or folder, which `expected` describes.
void readName(CommandLine& line, std::string& name, const std::string& option, const std::string& text,
              const QString& expected);
/// Takes the words that name checks off `line.files`; none: all checks. So many are in front of "--" and can
/// be nothing else; without "--" those that do name one.
void takeCheckWords(CommandLine& line, std::optional<std::size_t> inFrontOfDashes);
/// Whether what belongs to `run` is there, with nothing that does not.
void compareWithRun(CommandLine& line);

/// "--sigpipe x: expected …"
[[nodiscard]] std::string wrong(const std::string& option, const QString& expected);
[[nodiscard]] std::string wrong(const std::string& option, const std::string& value,
                                const std::vector<std::string>& expected);

} // namespace eleven
