#pragma once
// What the programs of the user's own on one host have written, and a line to type what they read. It is
// there once something was written, and can be folded to its title.

#include "core/net/host.h"
#include "ui/shell/theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace eleven {

class TerminalPane : public QFrame {
    Q_OBJECT
public:
    explicit TerminalPane(Side side, QWidget* parent = nullptr);

    /// What stands there at the moment that is shown.
    void showText(const QString& text, bool isCut, bool canType);
    /// Without room it is folded until somebody opens it.
    void setHasRoom(bool has);
    [[nodiscard]] bool isOpen() const;
    void setTheme(const Theme& theme, const Type& type);

signals:
    /// Somebody opened or folded it.
    void turned();
    /// Octets for the program: a line with its end, or Ctrl+D.
    void typed(const QByteArray& octets);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    void tellLine();

    const Side m_side;
    QToolButton* m_title;
    QLabel* m_cut;
    QPlainTextEdit* m_text;
    QLineEdit* m_line;
    bool m_canType = false;
    bool m_isCut = false;
    bool m_hasRoom = true;
    std::optional<bool> m_isOpen; ///< somebody chose; none: it is if something was written and has room
};

} // namespace eleven
