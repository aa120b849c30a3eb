#pragma once
// A heading and links beside it, in as many rows as they need: each a button that the keys reach.

#include "ui/shell/theme.h"

#include <QUrl>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace eleven {

class LinkRow : public QWidget {
    Q_OBJECT
public:
    struct Link {
        QString text;
        QUrl url;
        bool operator==(const Link&) const = default;
    };

    explicit LinkRow(QWidget* parent = nullptr);
    /// Without links nothing is seen.
    void show(const QString& heading, std::vector<Link> links);
    void setTheme(const Theme& theme, const Type& type);
    [[nodiscard]] QString text() const;

signals:
    void followed(const QUrl& url);

private:
    void addButton();

    QLabel* m_heading;
    std::vector<Link> m_links;
    std::vector<QToolButton*> m_buttons; // as many as were ever needed
    Type m_type;
};

} // namespace eleven
