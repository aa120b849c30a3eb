#pragma once
// One entry of Explain to read: what happened, if it is the moment's, what the thing is, what usually goes
// wrong, a command to copy, and where to go from here.

#include "core/explain/glossary.h"
#include "ui/explain/linkrow.h"

#include <QScrollArea>
#include <QStringList>

#include <functional>

class QLabel;
class QToolButton;

namespace eleven {

/// The lessons that an entry may lead to.
struct ExplainLessons {
    QStringList ids;
    std::function<QString(int)> titleOf; ///< of the one at that place; none: its id
};

class EntryPage : public QScrollArea {
    Q_OBJECT
public:
    explicit EntryPage(QWidget* parent = nullptr);

    /// `names` that have an entry: the first is told, the others are links. `happened` may be empty.
    void show(const QStringList& names, const QString& happened);
    void setLessons(ExplainLessons lessons);
    void setLanguage(const std::string& language);
    void setTheme(const Theme& theme, const Type& type);
    /// All that stands there, for who reads it aloud.
    [[nodiscard]] QString text() const;

signals:
    void entryWanted(const QString& name);
    /// A place in the lessons.
    void lessonWanted(int index);

private:
    QLabel* addLabel(const char* name);
    LinkRow* addLinks(const char* name);
    void write();
    void writeEntry(const GlossaryEntry& entry);
    void writeLinks(const GlossaryEntry& entry);
    [[nodiscard]] std::vector<LinkRow::Link> entryLinks(const QStringList& names) const;
    void follow(const QUrl& url);
    void copy();

    QStringList m_names;
    QString m_happenedText;
    ExplainLessons m_lessons;
    std::string m_language = "en";
    Theme m_theme = Theme::light();
    Type m_type;
    QLabel* m_happened;
    LinkRow* m_also;
    QLabel* m_what;
    QLabel* m_wrongHeading;
    QLabel* m_wrong;
    QLabel* m_linux;
    QLabel* m_workHeading;
    QLabel* m_work;
    QToolButton* m_copy;
    LinkRow* m_to; ///< lessons
    LinkRow* m_see;
};

} // namespace eleven
