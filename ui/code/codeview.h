#pragma once
// Shows one program: its lines in a monospace font, what each returned at the right end, a marker on the line
// that runs next. Paints codeRows(); keeps the marked line in sight.

#include "ui/accessible/spokenparts.h"
#include "ui/code/coderows.h"
#include "ui/shell/theme.h"

#include <QAbstractScrollArea>

#include <memory>

namespace eleven {

class CodeView : public QAbstractScrollArea, public SpokenParts {
    Q_OBJECT
public:
    explicit CodeView(QWidget* parent = nullptr);

    void setProgram(std::shared_ptr<const Program> program);
    void setPosition(CodePosition position);
    /// A dashed ring around the marked line: Step would run it.
    void setRingOnCurrent(bool on);
    /// Shown below the program as a comment; empty for none.
    void setRemark(const QString& remark);
    void setTheme(const Theme& theme, const Type& type);
    /// Larger type, for when the program has the whole window.
    void setEnlarged(bool enlarged);

    [[nodiscard]] const std::vector<CodeRow>& rows() const { return m_rows; }
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The entries of Explain that the marked line names, and what it returned.
    [[nodiscard]] QStringList explained() const;

signals:
    /// Chosen in the menu of a line, or what it returned was clicked.
    void explainWanted(const QStringList& names);
    /// The marked line was clicked.
    void currentClicked();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void chooseFont();
    void showCurrentRow();
    /// Null: no row is there.
    [[nodiscard]] const CodeRow* rowAt(int y) const;
    [[nodiscard]] QStringList entriesOfLine(int line) const;
    void paintRing(QPainter& painter) const;
    void paintRow(QPainter& painter, const CodeRow& row, int top) const;
    [[nodiscard]] QColor markColour(CodeRow::Tone tone) const;
    [[nodiscard]] int rowHeight() const;
    /// In which the numbers of the lines stand; 0: they have none.
    [[nodiscard]] int gutter() const;
    [[nodiscard]] std::vector<std::size_t> firstRows() const;

    std::shared_ptr<const Program> m_program;
    CodePosition m_position;
    bool m_hasRing = false;
    QString m_remark;
    std::vector<CodeRow> m_rows;
    Theme m_theme = Theme::light();
    Type m_type;
    QFont m_font;
    bool m_isEnlarged = false;
};

} // namespace eleven
