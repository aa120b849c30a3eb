#pragma once
// The words that only the command line has, and the language it speaks.

#include "app/commandline.h"

#include <QCoreApplication>

#include <string>

namespace eleven {

class Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
public:
    [[nodiscard]] static std::string usage();
};

/// Translators need a QCoreApplication: this is one, and that of `language` (empty: the terminal's) in it. It
/// must be gone before a window begins.
class CliLanguage {
public:
    CliLanguage(int argc, char** argv, const std::string& language);
    ~CliLanguage();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace eleven
