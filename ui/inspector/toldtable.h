#pragma once
// A tab that is told as rows and columns of text, which can be selected. What it shows is made as HTML by
// whoever is derived from it, once it is in sight; words from outside are escaped here.

#include "ui/shell/theme.h"

#include <QTextBrowser>

namespace eleven {

class ToldTable : public QTextBrowser {
    Q_OBJECT
public:
    explicit ToldTable(const char* name, QWidget* parent = nullptr);
    void setTheme(const Theme& theme, const Type& type);

protected:
    struct Cell {
        QString text;
        QColor colour;
        bool isCode = false;
    };
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] QString told(const Cell& cell) const;
    [[nodiscard]] QString paragraph(const QString& html) const;
    [[nodiscard]] QString link(const QString& to, const QString& text) const;
    [[nodiscard]] QString pill(State state) const;
    /// The first row is the headings; `tint`: of the others, none: as the card. `part`: of the width, in
    /// percent, a column each.
    [[nodiscard]] QString table(const QStringList& headings, const QList<int>& parts,
                                const QList<QList<Cell>>& rows, const QColor& tint = {}) const;
    /// Where it was scrolled to it stays.
    void tell(const QString& html);
    /// The moment is another, or it came into sight.
    virtual void read() = 0;
    void showEvent(QShowEvent* event) override;

private:
    Theme m_theme = Theme::light();
    Type m_type;
    QString m_html;
};

} // namespace eleven
