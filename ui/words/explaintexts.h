#pragma once
// The words around the entries of Explain; the entries themselves stand in resources/explain.

#include "core/explain/glossary.h"

#include <QCoreApplication>
#include <QString>

namespace eleven {

class ExplainTexts {
    Q_DECLARE_TR_FUNCTIONS(eleven::ExplainTexts)
public:
    [[nodiscard]] static QString tab();
    [[nodiscard]] static QString nothingYet();
    [[nodiscard]] static QString alsoHere();
    [[nodiscard]] static QString entered(const QString& what);
    [[nodiscard]] static QString left(const QString& what);
    [[nodiscard]] static QString next(const QString& what);
    [[nodiscard]] static QString onLinux(const QString& what);
    [[nodiscard]] static QString wrongHeading();
    [[nodiscard]] static QString workHeading();
    [[nodiscard]] static QString copy();
    [[nodiscard]] static QString copyTip(const QString& command);
    [[nodiscard]] static QString copied();
    [[nodiscard]] static QString lesson(const QString& title);
    [[nodiscard]] static QString seeAlso();
    [[nodiscard]] static QString search();
    [[nodiscard]] static QString allEntries();
    [[nodiscard]] static QString kind(EntryKind kind); ///< the heading above its entries
    [[nodiscard]] static QString noEntry(const QString& searched);
    [[nodiscard]] static QString explain(const QString& name); ///< in a menu: "Explain close()"
};

} // namespace eleven
