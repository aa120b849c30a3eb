#pragma once
// Markdown as high as its text, without images and without links that open anything but entries of Explain.

#include "ui/shell/theme.h"

#include <QTextBrowser>

namespace eleven {

/// What a text gets in place of whatever it names. Not null: Qt would look for a file of that name itself.
[[nodiscard]] QVariant nothingLoaded(int type);

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
