#pragma once
// In place of the stage: the connections of a capture, to be filtered, sorted and chosen from.

#include "ui/capture/capturemodel.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace eleven {

class Commands;

class CapturePage : public QFrame {
    Q_OBJECT
public:
    explicit CapturePage(const Commands& commands, QWidget* parent = nullptr);

    void show(const QString& file, std::shared_ptr<const Capture> capture);
    [[nodiscard]] const CaptureModel& model() const { return m_model; }
    /// Marks its row, if it is in the list.
    void mark(std::size_t connection);
    void setTheme(const Theme& theme, const Type& type);

signals:
    /// A place in Capture::connections.
    void chosen(std::size_t connection);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* head(const Commands& commands);
    void arrangeTable();
    void filter();
    void sort(int column, Qt::SortOrder order);
    /// `change` shows other rows: the marked connection stays marked.
    void keepingMark(const std::function<void()>& change);
    void tell();
    void chooseMarked();

    std::shared_ptr<const Capture> m_capture;
    QString m_file;
    CaptureModel m_model;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_broken;
    QLineEdit* m_filter;
    QComboBox* m_state;
    QLabel* m_hint; ///< the words of the filter; that something is none
    QLabel* m_shown;
    QTableView* m_table;
    bool m_isUnderstood = true;
};

} // namespace eleven
