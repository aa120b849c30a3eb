#pragma once
// All entries of Explain by kind, and a field to search them: by name, title and text. Arrow keys go from the
// field into the list.

#include "ui/shell/theme.h"

#include <QWidget>

#include <string>

class QLabel;
class QLineEdit;
class QListWidget;

namespace eleven {

class EntryList : public QWidget {
    Q_OBJECT
public:
    explicit EntryList(QWidget* parent = nullptr);

    void setLanguage(const std::string& language);
    void setTheme(const Theme& theme, const Type& type);
    /// The keys are the field's.
    void begin();
    [[nodiscard]] QStringList shown() const; ///< names of entries

signals:
    void entryChosen(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void filter();
    void choose();

    std::string m_language = "en";
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_none;
    Type m_type;
};

} // namespace eleven
