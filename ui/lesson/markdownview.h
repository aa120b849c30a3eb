#pragma once
// Markdown as high as its text, without images and without links that open anything but entries of Explain.

#include "ui/shell/theme.h"

#include <QTextBrowser>
#include <QTextDocument>

namespace eleven {

/// What a text gets in place of whatever it names. Not null: Qt would look for a file of that name itself.
[[nodiscard]] QVariant nothingLoaded(int type);

/// How a text of a lesson is written: "<fd>" is no tag but what it says.
inline constexpr QTextDocument::MarkdownFeatures kMarkdown =
    QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

class MarkdownView : public QTextBrowser {
    Q_OBJECT
public:
    explicit MarkdownView(QWidget* parent = nullptr);
    void showMarkdown(const QString& markdown);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

signals:
    void explainWanted(const QStringList& names);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void write();
    void fitHeight();

    QString m_markdown;
    QFont m_font;
    QFont m_code;
};

} // namespace eleven
