#pragma once
// The list of system calls, at the right edge the lines of programs that are traced; stays at its end while
// the newest call is in sight.

#include "ui/inspector/callsmodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace eleven {

/// A row of it. Its place gives way to the call, and loses its left end first.
class CallRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme& theme, const Type& type);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& row) const override;

private:
    QColor m_muted;
    int m_gap = 0;
};

class CallsView : public QListView {
    Q_OBJECT
public:
    explicit CallsView(QWidget* parent = nullptr);
    void setTrace(const Trace* trace) { m_model.setTrace(trace); }
    void setPrefix(EventNumber prefix);
    void setCaptured(bool captured);
    void setTheme(const Theme& theme, const Type& type);
    /// What the row in focus is about.
    [[nodiscard]] QStringList explained() const;

signals:
    /// A row was clicked.
    void explainWanted(const QStringList& names);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void describe();

    CallsModel m_model;
    CallRow* m_row;
    bool m_isCaptured = false; ///< there were no calls to be seen
    QColor m_muted;
    QFont m_words;
};

} // namespace eleven
