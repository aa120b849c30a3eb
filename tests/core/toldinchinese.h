#pragma once
// What core says in English has its words in Chinese too (ui/words/readingwords.h).

#include "ui/words/readingwords.h"
#include "ui/words/spokenlanguage.h"

#include <QRegularExpression>

namespace eleven {

/// Names, calls and lists of commas need no translation.
inline bool isToldInChinese(const QString& english) {
    static const QRegularExpression phrase(QStringLiteral("\\b(a|an|the|of|at|no|each|one|such)\\b"));
    static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    const SpokenLanguage language(QStringLiteral("zh_CN"));
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\"")); // as it stands in the file
    return !QString(english).remove(quoted).contains(phrase) || readingWords(english).contains(chinese);
}

} // namespace eleven
